---
title: Lamplight
author: The ifplay authors
ifid: 00D534F8-CAAC-4C95-AFF4-0F8FFEE22B52
language: en
version: "1.0"
blurb: Eleven boats are out, the great lamp is dark, and the lampmaker has locked it behind a riddle.
start: steps
---

// The house is a hub: the hall, with rooms around it. What is remembered is
// kept small. Nothing you do in this house can shut you out of an ending.

number die:   1..3  // thrown once, before the story starts
number rung:  0..3  // how many bell-pulls were pulled
number right: 0..3  // how many of them in their place
enum lantern: plain, red, green "Your lantern shines"
set bag: kipper, key, poker, lens "You carry"
flag open "The lamp room is open"

promise "Every boat can come home, whatever was done before": from hall reach "Every boat"
promise "There is no other way into the lamp room": never at(lamp) and not open
promise "The great lamp is useless without its lens": never ended("Every boat") and not bag has lens
promise "Wrong light never brings them all home": never ended("Every boat") and lantern != plain
promise "One can make the red mistake": reach "Stand off"
promise "One can make the green mistake": reach "The other harbour"

== steps: The water steps
~ die = random 1..3
Pell holds his boat against the steps with one oar, and looks up at the house of Ottoline Verrey. For the first evening in forty years there is no light on top of it.

"Eleven boats out," he says. "And herself across the bay in the infirmary with a broken hip, asleep on poppy, and not to be woken. And you're her apprentice."

You have been her apprentice for nine days. So far she has let you polish things.
-> pell

== pell: The water steps
* "Why is the lamp room locked?"
    "Because she's Ottoline. There's three bell-pulls on the door, and an order to pull them in, and the order's never one thing for long. She throws a die at dusk and the die settles it." He spits politely, to leeward. "What each throw means she wrote down somewhere, so as not to be caught out by her own cleverness. Where anybody can see it and nobody can read it. That was how she put it to me. She was very pleased with herself."
* "And if I can't get in?"
    "Then you take that lantern of yours out to the end of the mole, and hold it up. Some of them'll see it." He does not say what the others will do.
~ otherwise
    Pell takes his oar off the wall. "I'll be out there, listening for them," he says, and the dark closes over him like a lid.
    -> hall
-> pell

== hall: The hall
{seq: The door shuts behind you and the sea stops, as if it had been a clock. The lantern makes a small room of light inside the large dark one: brown boards, brass rail, a staircase going up into nothing. Everything smells of lamp oil. There are doors all round, and Ottoline, who labels everything, has labelled them. | The hall again. The stairs go up, the cellar steps go down, and the doors stand about with their labels on.}

+ The kitchen. -> kitchen
+ The parlour. -> parlour
+ The glasshouse. -> glasshouse
+ The study. {needs bag has key: "The keyhole is empty and as cold as a nose. Wherever the key is, it is somewhere warmer than this."} -> study
+ Down to the cellar. -> cellar
+ Up the stairs. -> landing
+ Out to the end of the mole. -> mole

== kitchen: The kitchen
{seq: Somebody banked the stove this morning and it has kept faith. | The stove ticks.} On the warm end of it lies Bosun, the cat, {if bag has key: washing the last of the kipper off his chin | spread out like a loaf left to rise. Something iron glints under his stomach}.

* Slide the thing out from under Bosun. {needs bag has kipper: "He lays a paw on your wrist, claws just showing, like a customs officer. There is something to pay."}
    ~ bag -= kipper
    ~ bag += key
    Bosun inspects the kipper on both sides, stamps it, so to speak, and carries it off under the table. You are left with a key as warm as toast. Its label says STUDY.
+ Look out of the window.
    ~ call boats
+ Back to the hall. -> hall
-> kitchen

== cellar: The cellar
{seq: Eleven steps down; you count them, because of the boats. Barrels of oil in a row, a rack of kippers, and in the driest corner a flat wooden crate. | Barrels, kippers, crate.} On the crate is painted: THE SPARE. CLEAR. IF YOU DROP IT, DO NOT COME AND TELL ME.

* Unhook a kipper.
    ~ bag += kipper
    It looks at you with some reproach. You wrap it in your handkerchief.
* Lever up the lid of the crate. {needs bag has poker: "It is nailed down on all four sides. It wants a foot or two of iron, and you have fingernails."}
    ~ bag -= poker
    ~ bag += lens
    The last nail takes the end of the poker with it. Inside, in straw, lies a lens the size of a soup plate, so clear that you find it with your hands before you find it with your eyes. You button it into your coat, and do not drop it.
+ Up to the hall. -> hall
-> cellar

== parlour: The parlour
{seq: Ottoline does not sit in her parlour. She keeps it the way others keep a drawer. | The parlour, where nobody sits.} A cold grate with its irons; a painting over it; and on the table, under a dome of glass, something small and bright.

* Take the poker from the grate.
    ~ bag += poker
    It is a good two feet of iron, and it has never been near a fire.
+ Look under the dome, without touching.
    A brass die on a square of black velvet. It has only three numbers, each of them twice. The one on top is {if die == 1: a one | {if die == 2: a two | a three}}. A card leans beside it: THROWN AT DUSK. LEAVE IT BE. O.V.
+ Look at the painting.
    Ottoline at six or seven, recognisable by the chin. A puzzle book lies on her knees, the sort with a page of mad red scribble and a question under it. She has one eye shut. Over the other she holds the wrapper of a boiled sweet, a red one, and she is shouting with joy. On the frame it says: OTTOLINE FINDS THE RABBIT.
+ Back to the hall. -> hall
-> parlour

== glasshouse: The glasshouse
{seq: Ottoline grows roses here, and breaks glass. | Roses, leaning out of the dark.} There are white roses and there are red ones{if lantern == red: , or there were. In your red light they are all the same rose, as pale as paper | {if lantern == green: . In your green light the white ones have gone green, and the red ones black as tar | , nodding over a bench of coloured offcuts}}.

~ if lantern == plain
    Two of the offcuts have been ground to the size of a lantern slide, one red and one green.
~ else
    The other slide is lying on the bench.
+ Slip the red slide into your lantern. {if lantern != red}
    ~ lantern = red
    The whole night blushes.
+ Slip the green slide into your lantern. {if lantern != green}
    ~ lantern = green
    You might be standing at the bottom of a pond.
+ Take the slide out again. {if lantern != plain}
    ~ lantern = plain
    Everything goes back to being its own colour.
+ Back to the hall. -> hall
-> glasshouse

== study: The study
{seq: The key turns with a small, satisfied sound. There is a desk, a chart of signals over the desk, and a wall. You do not see the desk for quite some time, because of the wall. | The desk, the chart, the wall.}

+ Hold your lantern up to the wall.
    ~ call scrawl
+ Read the chart over the desk.
    It is in her best hand, with little flags. *White:* all's well, come in. *Red:* harbour shut, stand off till morning. *Green:* that is Saint Brannoc's, across the bay, and **not us**, and let nobody ever confuse the two. They would be unbearable about it.
+ Back to the hall. -> hall
-> study

== scrawl: The study wall
~ if lantern == red
    The scrawl is gone. It has not faded; it has drowned, red in red. And on the bare plaster stand three lines of small upright writing, as black and plain as print:

    *One: moth, heron, moon.*

    *Two: heron, moon, moth.*

    *Three: moon, moth, heron.*

    *And a good evening to you, whoever you are. You took your time.*
~ else if lantern == green
    In the green light the scrawl goes black and twice as loud, and whatever stood behind it has vanished altogether. So much for green. It is exactly the wrong way round, which is nearly as good as knowing the right one.
~ else
    It is red crayon from the skirting to the ceiling, loop upon loop upon loop, like the quarrel of two balls of wool. There is something behind it. Here and there the tail of a small green letter sticks out, and dives back in before you can make a word of it.
~ return

== landing: The top of the stairs
{seq: Ninety-one steps, and then an iron door with neither handle nor keyhole. Three brass bell-pulls hang beside it on their chains. | The top of the stairs.} The knobs of the bell-pulls are a moth, a moon and a heron, worn smooth by forty years of the same hand. {if open: The door stands wide.}

+ Put a hand to the bell-pulls. {if not open} -> bells
+ Go through the iron door. {needs open: "It might as well be a wall. Three bells, and an order to ring them in: that is the whole of the lock."} -> lamp
+ Down the stairs. -> hall

== bells: The bell-pulls
~ if rung == 3
    ~ rung = 0
    ~ if right == 3
        ~ right = 0
        ~ open = yes
        For a moment, nothing. Then, deep in the iron, one thing after another lets go of the next, with the sound of an old woman getting out of a chair. The door comes open by the width of a hand.
        -> lamp
    ~ right = 0
    You wait. Inside the door something winds itself back to the beginning with a long, patient purr.
    -> landing
{if rung == 0: The chains hang still. | {if rung == 1: One note is humming in the iron. | Two notes are humming in the iron. One more.}}

+ Pull the moth.
    ~ if die == 1 and rung == 0 or die == 2 and rung == 2 or die == 3 and rung == 1
        ~ right += 1
    ~ rung += 1
    A small dry note, like a wing against a pane.
    -> bells
+ Pull the moon.
    ~ if die == 1 and rung == 2 or die == 2 and rung == 1 or die == 3 and rung == 0
        ~ right += 1
    ~ rung += 1
    A round note that takes its time.
    -> bells
+ Pull the heron.
    ~ if die == 1 and rung == 1 or die == 2 and rung == 0 or die == 3 and rung == 2
        ~ right += 1
    ~ rung += 1
    A long grey note, standing on one leg.
    -> bells
+ Let go, and step back.
    ~ rung = 0
    ~ right = 0
    The humming stops, and the lock forgets you.
    -> landing

== lamp: The lamp room
{seq: Glass on every side, and the whole night leaning on it. | The lamp room, and the night.} In the middle stands the great lamp: a cradle to hang a flame in, and in front of the cradle a brass ring as wide as a soup plate, with nothing in it. {if lantern != plain: The colour of your lantern lies on everything, even on your hands.}

* Fit the lens, and hang your lantern in the cradle. {needs bag has lens: "Through an empty ring it would be one more small light in a high window. Something belongs in there. Something clear, and surely she kept a spare."} -> shine
+ Take the slide out of your lantern. {if lantern != plain}
    ~ lantern = plain
    The light comes clean again.
+ Look out to sea.
    ~ call boats
+ Back to the top of the stairs. -> landing
-> lamp

== boats: The window
Out past the mole there is only dark, and then, if you do not look straight at it, {shuffle: a spark that rises and sinks, rises and sinks | two sparks close together, as though talking it over | no spark, and then, just as you give up, one}. They are waiting to be told which piece of the night is home.
~ return

== shine: The great lamp
The ring takes the lens with a click. You hang the lantern behind it, and your small flame goes in at one side and comes out at the other as a beam, a road, a white-hot plank laid across the whole bay{if lantern == plain: . | , except that it is not white.}

~ if lantern == red
    It is red. You understand that about as long after as it takes eleven skippers to sigh, put their helms over, and do what red has always told them to do. All night long they ride out there beyond the bar, wet through, keeping off a harbour that is perfectly open.

    They are very decent about it in the morning. That is the worst part.
    ~ end "Stand off"
~ else if lantern == green
    It is green. The sparks turn, all eleven together, obedient as ducks, and file away across the bay into Saint Brannoc's, where they are given soup.

    Nobody is hurt. But Ottoline is over there too, in the infirmary, by a window. She has woken up. She has *seen* it. You can feel her see it, at a distance of four miles.
    ~ end "The other harbour"
It swings out over the mole and lays itself down on the water, and one by one the sparks turn and come up it. You count them past the harbour mouth: nine. Ten. For a long while, ten.

Then Pell, singing badly, with the eleventh in tow.

On Sunday you row over and tell Ottoline about the kipper, the sweet paper and the wall. She listens with her eyes shut. "You took your time," she says, and then, so low that you nearly miss it: "I'm told it was a good light. Even from here."
~ end "Every boat"

== mole: The end of the mole
The mole runs out into the noise of the sea and stops. You could hold up the lantern here and go on holding it. It would be {if lantern == plain: a little light, and honest | a little light, and you would take the slide out first, for here it must be white or nothing}. Behind you the house stands dark, with all its doors.

* Hold it up until morning.
    You change arms when one of them dies. Around midnight a boat comes in under your hand, so close that you could touch it, then two more, then a fourth. The skippers look up as they pass, and nod.

    The rest come in at dawn from wherever they spent the night, with split sails and not much to say. Eleven, in the end. You count them twice, with your arms hanging down like wet rope. It was a light. It was only not a great one.
    ~ end "One lantern"
+ Go back to the house. -> hall
