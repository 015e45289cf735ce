---
title: Untitled
ifid: 00000000-0000-0000-0000-000000000000
start: stairs
---

// A hub with spokes. The stairwell is the hub; each door is a scene that is
// called and comes back by itself ("~ call", "~ return"). To add a door, write
// a scene, and a choice in the stairwell that calls it.

// What the postman has found out. Each clue is heard at a door of its own.
set clues: singer, third_floor, left_handed "You know of the one you look for"

promise "There is always the office": from stairs reach "Address unknown"
promise "Nobody is found by luck alone": never ended("Delivered") and size(clues) < 3
promise "It can be delivered": reach "Delivered"

== stairs: The stairwell
{seq: It is the evening before the holiday, and the rain has eaten the name off the last letter in your bag. All that is left of the address is this house. Four bells, four doors, and the stairs between them. | The stairwell smells of floor polish and of four different soups. | The light goes out, as it does here every three minutes. You know by now where the switch is.}

+ The ground floor: Mr Abel. {if visits(abel) < 2}
    ~ call abel
+ The first floor: the Misses Brandt. {if visits(brandt) < 2}
    ~ call brandt
+ The second floor: no name on the bell. {if visits(nameless) < 2}
    ~ call nameless
+ The third floor: Cordes. {needs clues has third_floor: "Three flights, with your knees. You would like a reason first."}
    ~ call cordes
* Take the letter back to the office.
    You write *address unknown* on it, in capitals. All the way back it lies in the bag like something that has been told to be quiet.
    ~ end "Address unknown"
-> stairs

== abel: The ground floor
~ if visits(abel) == 1
    Mr Abel opens the door by the width of his nose. He holds the envelope up to the lamp, as he does with everybody's. "Look how the ink is smeared," he says. "Whoever wrote this writes with the left hand, and only the left-handed write letters to the left-handed. Nobody else could stand it."
    ~ clues += left_handed
~ else
    "Still at it?" says Mr Abel through the door. "I have told you all that I can see from here."
~ return

== brandt: The first floor
~ if visits(brandt) == 1
    The elder Miss Brandt says that it smells of lavender. The younger Miss Brandt says that it smells of the post. They ask you in, to settle it.

    * Smell it.
        It smells of rosin, such as one rubs on a bow. "Then it is music," say both, delighted. "Then it is for the one who sings."
        ~ clues += singer
    * Say that you are on duty.
        "What a pity," say both. It is the first thing that they have agreed on today.
~ else if clues has singer
    Behind the door they are arguing about what it was that she sang last night. You do not ring.
~ else
    "Now, then," say both Misses Brandt, and hold out their hands. You smell it this time. Rosin. "For the one who sings!" they cry.
    ~ clues += singer
~ return

== nameless: The second floor
~ if visits(nameless) == 1
    A small boy opens, in a coat that is meant for later. "It isn't for us," he says. "We don't get any. All the letters go over our heads." He points to where they go.
    ~ clues += third_floor
~ else
    The boy opens again. You look in your bag. There is a picture postcard in it that nobody could ever read; it has a ship on the front. "This one is for you," you say.
~ return

== cordes: The third floor
~ if size(clues) == 3
    Somebody is singing behind the door, and stops. The woman who opens takes the letter with her left hand, sees the smear, and has to sit down on the stairs. "He always drags his sleeve through it," she says. "Eleven years."

    You sit down, too. It was a long way up, and you are off duty now.
    ~ end "Delivered"
~ else
    You stand before the door with a letter that could be for anybody. {if clues has singer: Somebody is singing behind it. But was it written to this hand? | Is it somebody who writes with the left hand? Perhaps. Does anybody in there sing? You hear nothing.} You go down again, and count the steps.
~ return
