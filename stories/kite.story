---
title: The Kite
author: The ifplay authors
ifid: 25C0DF88-A406-4C92-9257-2E07D28D6FAF
language: en
version: "1.0"
blurb: One afternoon, one grandmother, one kite, and whatever wind there is.
start: shed
---

// WELCOME. This is a whole story, and a lesson. A line that begins with two
// slashes is a comment: it is for you, and no reader of the story ever sees it.
// Play it first (ifplay stories/kite.story), then read on.
//
// The lines between the two --- above are the front matter: what the story is
// called, who wrote it, and the scene it starts in. Only the title is required.

// -- THINGS TO REMEMBER -----------------------------------------------------
// What a story remembers is declared before the first scene, each thing on a
// line of its own, together with everything it can ever be.

// A number has a lowest and a highest value. It starts at the low end, unless
// "= 1" says otherwise. "clamp" says: pushing past an end is meant, just stop
// there. The words in quotes put it on the reader's stat sheet.
number wind: 0..3 clamp = 1 "Wind"

// Without a label a number stays behind the scenes. These two hold a throw of
// the dice, and what comes of it.
number gust: 1..6
number pull: 1..9

// An enum is exactly one of the words listed; at first, the first of them.
enum kite: packed, flying, lost

// A set holds any of its words, or none, or all of them. It suits a bag.
set bag: sandwich, string, tail, jam = {sandwich} "In your bag"

// A flag is yes or no, and starts as no.
flag warm "Gran is warm"

// A text is only ever shown. A story cannot ask what is in it. (And a comment
// with an exclamation mark is a note to translators, about what comes next.)
//! What the kite is called: "the kite", until it is given a name. It stands in
//! the middle of sentences.
text kite_name = "the kite"

// A promise is a sentence about the whole story that the checker proves by
// playing every branch: what is never so, what is always so, which ending some
// reader can get, and which ending is never out of reach from a scene.
promise "Nobody loses a kite in a dead calm": never kite == lost and wind == 0
promise "A lost kite is not a quiet evening": never ended("Home by dark") and kite == lost
promise "The bag never bursts": always size(bag) <= 3
promise "The shed is too low for flying": never at(shed) and kite == flying
promise "Gran can have her turn": reach "Two on the string"
promise "You can always go home": from beach reach "Home by dark"

// A long story can be cut into files. A line such as
//     include "chapters/two.story"
// would stand here, and bring in the declarations and scenes of that file.

// -- SCENES -----------------------------------------------------------------
// Two equals signs, a space, a name: a scene. A title may follow the colon.
// The story never slides from one scene into the next; every way through a
// scene has to say where it goes.

== shed: Gran's shed

// Lines that begin with ~ and a space are logic. This one asks how often the
// scene was entered, this time included. What is indented under it happens
// only when the answer is yes; "~ else" holds what happens when it is no.
~ if visits(shed) == 1
    The shed smells of rope and apples. On the back of its door hangs the kite,
    which Gran cut from the sail of Grandad's boat before you were born.

    "It's yours for the afternoon," she says from the garden, "and so is
    anything that fits in the bag beside your sandwich. I'll be on the sea
    wall with my flask. Not that I'll be watching."
~ else
    // Curly brackets hold whatever may change. "seq" shows its parts one after
    // the other, one each time the line is reached, and stays on the last.
    {seq: There is room in the bag for one thing more. | The bag is full. Its buckle can only just reach its hole.}

// Lines that begin with * and a space are choices, each to be taken once in a
// playthrough. "(string)" gives this one a lasting name of its own, so that
// saved games still know it if you change its wording one day. "{if ...}" at
// the end hides the choice unless it holds.
* (string) Take the big ball of string. {if size(bag) < 3}
    // What is indented under a choice happens when it is taken.
    // "+=" puts a thing into a set, "-=" takes it out.
    ~ bag += string
    // A backslash makes the next mark an ordinary character.
    It is as heavy as a cabbage. A paper band around it says HEMP, 300 PACES, \{NOT A TOY\}.
* (ribbons) Take the tail of red ribbons. {if size(bag) < 3}
    ~ bag += tail
    A tail keeps a kite steady when the weather loses its temper. Gran has told you so every summer of your life.
* (plums) Take a jar of plum jam. {if size(bag) < 3}
    ~ bag += jam
    Nobody ever flew a jar of jam. Then again, Gran has never in her life said no to one.
// "otherwise" comes directly after a menu and speaks up when nothing in the
// menu can be taken: here, when the bag is full.
~ otherwise -> beach
// After the body of a choice the story goes on below its menu, which is here.
// An arrow leaves for another scene, or for the top of the same one.
-> shed

== beach: The long beach

// Lines of prose that follow each other make one paragraph; an empty line
// begins a new one. "{if ...: this | that}" picks one of two, and brackets may
// stand inside brackets. "plural" picks by number, "cycle" goes round and
// round, and "{wind}" alone shows the number itself.
//! if 1: the wind is strong. if 2: there is no wind. if 3: the kite is flying.
//! if 4: it is flying, and Gran has not been visited yet.
The tide is out, and {if wind >= 2: the dunes are smoking with sand | the flags on the pier hang limp}.
Past the sandbar there {plural wind: is | are} {if wind == 0: no white horses at all | {wind} white {plural wind: horse | horses}}.
{cycle: A gull walks by on business. | Two dogs go past without a person. | The gull walks back again.}
{if kite == flying: High above it all, {kite_name} leans on its reel.}
{if kite == flying and not seen(wall): Gran, over on her wall, is not watching as hard as she can.}

// "needs" shows a choice even while it cannot be taken, with the reason why.
* (unpack) Unpack the kite. {needs wind > 0: "It would only lie there. Whistle up some wind."}
    ~ kite = flying
    It goes up {if wind == 3: like a flung plate | in steps, like somebody climbing the stairs}.
    // A menu inside a choice is simply indented further.
    * Laugh out loud.
        The gull gives you a look.
    * Hold on with both hands.
        // One star around words is emphasis, two are strong. A star without
        // a space behind it does not make a choice.
        *Tug*, says the string. **Tug.**
    // Both choices come together again here. Nothing needs to be said for that.
    Either way, your arms will ache tomorrow.

// An "if" that holds nothing but choices may stand among the choices.
~ if kite == flying
    // A choice with + can be taken again and again. An arrow at its end goes
    // straight to a scene.
    + Let out all the string. {needs bag has string: "Thirty paces, and the reel is bare. The big ball stayed in the shed."} -> sky
    + Walk the kite over to Gran. -> wall
+ Whistle for wind.
    ~ wind += 1
    You whistle the three notes that sailors never whistle.
+ Lie down in the dunes and let it drop.
    ~ wind -= 1
    The wind lies down beside you, as a dog would.
* Eat the sandwich. {if bag has sandwich}
    ~ bag -= sandwich
    Cheese, pickle, and a little sand.
+ Go home. -> home
-> beach

== wall: The sea wall
Gran has her collar up {if warm: and crumbs on it, and her hands are out of her sleeves | and her hands pulled into her sleeves like two tortoises}.

// Quotation marks are ordinary characters: a choice may well begin with one.
* "Has it got a name?"
    "The boat had one. The kite never did," says Gran. "You do it."
    * Call it Herring.
        // A text changes like everything else that is remembered.
        ~ kite_name = "Herring"
    * Call it Old Tortoise.
        ~ kite_name = "Old Tortoise"
        Gran pretends not to see why.
    "Up you go, then, {kite_name}," she says, in the voice she keeps for launching things.
* Ask what is in the flask.
    // A call plays another scene and then comes back to this place.
    ~ call tea
    She screws the cup back on {if warm: and gives it a pat | as if she were tucking it in, and her hands go home into their sleeves}.
* Spread the jam on the sandwich and give her half. {if bag has jam and bag has sandwich}
    ~ bag -= jam
    ~ bag -= sandwich
    ~ warm = yes
    She eats it down to the crust, then the crust, and then she holds out her hand for your half as well.
* (reel) Put the reel into her hands. {needs warm: "She shakes her head. Her hands are cold, and the rest of her is a little cold too. Something sweet might do it."}
    She has not held it since there was a boat. She lets it run, and checks it, and lets it run, and {kite_name} writes something on the sky in a hand you do not know.

    "There he is," says Gran.

    You take hold behind her hands, to be of use. She does not need you to. It is just that there is room on the string for two.
    // The story is over. An ending has a title; the same title is the same
    // ending, wherever it is said.
    ~ end "Two on the string"
+ Walk back down to the sand. -> beach
-> wall

== sky: Three hundred paces up
You knot the big ball to the end of the reel and let the wind have it, arm after arm, until the kite is a stitch in the sky.

// Dice are choices that nobody makes. Each value is equally likely. Here, and
// on every line of logic, a comment may also stand at the end.
~ gust = random 1..6  // the weather's turn
~ pull = gust + wind
~ if bag has tail
    // "max" is the larger of two. Its brother is called "min".
    ~ pull = max(pull - 3, 1)
    The red ribbons stream out straight and steady.
~ if pull >= 7
    ~ kite = lost
    The gust, when it comes, is not like the others. The string runs out between your fingers, and then its end does, and for a moment you stand there holding the place where it was.
// Between "if" and "else" there may be as many "else if" as you like.
~ else if pull >= 4
    ~ kite = packed
    It pulls you down the beach in great comic strides, and you dig in your heels, and it holds. You wind it in, hand over hand.
~ else
    ~ kite = packed
    It hangs there like a picture of a kite until the sun goes orange. You wind it in as slowly as you can.
-> home

== home: Gran's kitchen
The streetlamps are coming on along the front. The wind has followed you as far as the door and rattles the letterbox to be let in.

// Three hyphens alone on a line make a break in the text.
---

~ call tea
~ if kite == lost
    You tell her everything, and look at the floor while you do.

    Gran is quiet for a while. Then she goes to the window, though there is nothing to see in it but the kitchen.

    "It was a sail, to begin with," she says. "It was always going to go to sea."
    ~ end "A stitch in the sky"
~ else if seen(sky) or seen(wall)
    You have sand in both shoes and a red line across each palm. Gran looks at your hands and then, briefly, at her own.
~ else
    It was not much of a day for it, you say. Gran says that there has never been a bad day for a beach, only bad coats.
"Same wind tomorrow," she says, with her head on one side, as if it had told her so.
~ end "Home by dark"

// A scene that is called gives the word back with "return". This one serves
// the flask on the sea wall and the pot in the kitchen alike.
== tea: Tea
// "once" shows each part one time and then nothing. "shuffle" deals its parts
// in a random order, and repeats none of them before all have been shown.
The tea is hot and strong. {once: You could stand a spoon up in it.} While you drink, Gran tells you how Grandad {shuffle: once sailed to the wrong island and liked it better | asked her to marry him by signal flag, and spelled it wrong | could not fly a kite to save his life}.
~ return
