---
title: Untitled
ifid: 00000000-0000-0000-0000-000000000000
start: bakehouse
---

// This story is a lesson. A line that begins with two slashes is a note for
// you; no reader sees it. Play the story first ("ifplay", and the name of this
// file), then read on, then change it. "ifplay check" plays every branch of it
// and tells you at once what a change has broken.
//
// Between the two --- above stands what the story is called. The ifid is its
// number in the catalogues of interactive fiction; it is its own, for ever.
// "start" names the scene to begin with; without it, that is the first one.

// 1. WHAT IS REMEMBERED
// Everything a story remembers is declared before its first scene, with all
// that it can ever be. So nothing is misspelt, and everything can be proved.

// A flag is yes or no. It starts as no.
flag salted
flag seeded

// A number has a lowest and a highest value, and starts at the lowest, or where
// "=" says. "clamp" means: pushing past an end is no mistake, just stop there.
// The words in quotes put it on the reader's stat sheet.
number fire: 0..3 clamp = 1 "Logs on the fire"

// These two stay behind the scenes. One is for a throw of the dice.
number draught: 1..6
number heat:    1..9

// An enum is one of its words, at first the first. Their order counts: "<" and
// ">" go by it.
enum dough: flat, round, shaped

// A set holds any of its words, or none of them. "+=" puts one in, "-=" takes
// it out.
set apron: salt, seeds "In your apron"

// A text is there to be shown. A story cannot ask what is in it.
text starter = "the sourdough"

// A promise is a sentence about the whole story. "ifplay check" proves it, or
// shows the shortest playthrough that breaks it. There are four kinds.
promise "Nothing is baked in a cold oven": never at(oven) and fire == 0
promise "Two pockets are all there is": always size(apron) <= 2
promise "There can be bread": reach "Bread by six"
promise "You can always give up": from bakehouse reach "Closed today"

// A long story can be cut into files. This line would bring one in:
//     include "chapters/two.story"

// 2. SCENES
// Two equals signs, a space and a name open a scene. After a colon may stand a
// title. No scene slides into the next: each way through it says where it goes.

== bakehouse: The bakehouse

// A line with ~ and a space is logic. What is indented under an "if" happens
// when the answer is yes, what is under "else" when it is no. "visits" counts
// how often a scene was entered, this time included.
~ if visits(bakehouse) == 1
    Four in the morning. Your aunt has gone over the hill to help a calf into the world, and the village wakes at six, hungry.

    // One star is *emphasis*, two are **strong**. An empty line makes a paragraph.
    "There is nothing to it," she said at the door. "It *wants* to be bread."
~ else
    // Curly brackets hold what may change. "seq" shows one part after the
    // other, and stays on the last. "cycle" goes round and round.
    {seq: The clock strikes half past four, quietly, so as not to wake anybody. | The window has gone from black to blue. | Up the street somebody opens a shutter.} {cycle: A cricket sings behind the oven. | The cricket listens.}

// "if" with a colon picks one of two parts, and brackets may stand inside each
// other. "{fire}" shows the number, and "plural" goes by it.
The fire is {if fire == 0: out | {if fire == 3: roaring | {fire} {plural fire: log | logs} strong}}. The dough {if dough == flat: lies on the table like a dropped hat | {if dough == round: has come up round, and breathes | waits on its board}}.

// 3. CHOICES
// "*" is a choice that can be taken once, "+" one that can be taken again and
// again. What is indented under it happens when it is taken. "(knead)" is its
// lasting name: saved games know it by that if you change its words one day.
* (knead) Knead the dough.
    // A menu inside a choice is simply indented further.
    * Hum while you do it.
        // "call" plays another scene and then comes back here.
        ~ call tune
    * Think of nothing.
        It is harder than it looks.
    // Here both come together again. Nothing needs to be said for that.
    ~ dough = round
    You lean on it, and it leans back. After a while it is you who is warm and soft.

// An {if} without a colon, after the words, hides the choice unless it holds.
* Work in the salt. {if apron has salt and dough < shaped}
    ~ apron -= salt
    ~ salted = yes
    It disappears without a word, as salt does.

// {needs} shows it all the same, locked, and says why.
* Shape it into a loaf. {needs dough == round: "You cannot shape what does not hold together. It wants kneading."}
    ~ dough = shaped
    You dust it with flour and cut a cross into the top, for luck and for the steam.
* Roll it in the seeds. {if apron has seeds and dough == shaped}
    ~ apron -= seeds
    ~ seeded = yes
    Some stick. The mice will find the others.

// An "if" with nothing but choices in it may stand among the choices.
~ if dough == shaped
    // An arrow at the end of a choice leads straight to a scene.
    + Slide it into the oven. {needs fire > 0: "You hold your hand in. It is as warm as a church."} -> oven
+ Put on a log.
    ~ fire += 1
    {shuffle: Sparks go up. | It is birch, and smells of Sunday. | It rolls over and settles down.}
+ Leave the oven door open.
    ~ fire -= 1
    The cold comes in and sits down in front of it.
* Go into the pantry. -> pantry
+ Hang out the sign that says CLOSED, and go to bed.
    They knock at six. They knock at seven. You lie there and learn that hunger can be polite.
    // An ending has a title. The same title is the same ending.
    ~ end "Closed today"
// After the choices the story goes on here: back to the top of this scene.
-> bakehouse

== pantry: The pantry
{once: Nobody has ever seen the back of it.} It smells of rye and mice.

* Fill a pocket with salt.
    ~ apron += salt
    It runs in like sand, and weighs more than it did in the sack.
* Fill a pocket with seeds.
    ~ apron += seeds
    Poppy, sesame, and some that were swept up with them.
* Say good morning to the sourdough.
    It lives in a crock and is older than you. Nobody has ever told you its name.
    * Call it Bertha.
        ~ starter = "Bertha"
        A bubble comes up. It seems to be the right one.
    * Call it sir.
        ~ starter = "the old gentleman"
// "otherwise" comes right after a menu, and speaks up when nothing can be taken
// any more. Without it a reader would be stuck, and the checker would say so.
~ otherwise
    There is nothing else in here that wants to be bread.
    -> bakehouse
-> pantry

== oven: The oven
You shut the door on it, and listen.

// Three hyphens make a break.
---

// Dice are choices that nobody makes. Logic lines, too, may end in a comment.
~ draught = random 1..6              // what the chimney thinks of it
~ heat = max(draught + fire - 1, 1)  // "min" and "max" of two sums
~ if heat >= 7
    // A backslash makes a mark an ordinary one.
    What you draw out at six is black, round, and rings when you knock on it. Your aunt hangs it over the door. Under it she writes: \{NOT FOR SALE\}.
    ~ end "The black loaf"
~ else if not salted
    It is golden, it crackles, it has a crust like the bark of a tree. They all praise it. They chew, and look for the word, and go on looking. You have forgotten the salt.
    ~ end "Nearly bread"
It is golden, and sings to itself as it cools. The first one in is the midwife, with straw in her hair. She breaks it open{if seeded: , and seeds jump all over the counter}. "Well," she says to you and to {starter}, "a fine pair."
// "seen" asks whether a scene was ever entered.
{if seen(tune): She is humming something as she leaves, and you know from whom she has it.}
~ end "Bread by six"

// A scene that is called gives the word back with "return".
== tune: A tune
You hum what your aunt hums, the one about the miller's three daughters. The dough seems to know it.
~ return
