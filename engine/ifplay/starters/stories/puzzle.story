---
title: Untitled
ifid: 00000000-0000-0000-0000-000000000000
start: works
---

// A puzzle with things to carry. What you hold is a set; "needs" shows a way
// that is still closed, and its reason is the hint. The promises are proved by
// "ifplay check": whatever a reader does first, the puzzle can still be solved.

set pockets: button, pin, oil "In your pockets"
flag pinned
flag oiled

promise "It can be solved, whatever was done before": from works reach "Midnight"
promise "A dry clock does not strike": never ended("Midnight") and not oiled
promise "Nobody has the pin and the button at once": never pockets has pin and pockets has button

== works: The clock room
{seq: Two minutes to midnight, says the tower clock, and has been saying so since noon. Below in the square the whole town stands waiting for the year to be over. Above you hangs the great wheel, and does not move. | The wheel hangs there like a held breath.} {if not pinned: There is a hole in its rim, as thick as a pencil. | A new pin shines in its rim.} {if oiled: The axle gleams. | The axle is red with rust.}

* Push the pin into the wheel. {needs pockets has pin: "Something belongs in that hole, and somebody has pulled it out. There are black feathers on the floor."}
    ~ pockets -= pin
    ~ pinned = yes
    It goes home with a click, and the wheel gives a shiver, like a horse that feels the saddle.
* Oil the axle. {needs pockets has oil: "You try it with spit. It does not care for spit."}
    ~ pockets -= oil
    ~ oiled = yes
    It drinks the whole can.
+ Up to the bells. -> bells
+ Down to the porch. -> porch
+ Pull the lever. -> lever
-> works

== bells: Under the bells
{seq: Wind, ropes, and four bells with their mouths open. On the beam over them a jackdaw has built a nest of whatever the town has lost this year. | The bells hum a little, from the wind.} {if visits(works) < 3: She looks you over for anything that shines. | She knows you by now.}

* Lay the button on the edge of the nest. {needs pockets has button: "In the middle of the nest, under the jackdaw, lies a pin as thick as a pencil. She is not a bird who gives things away."}
    ~ pockets -= button
    ~ pockets += pin
    She turns it over twice, and tries it on. While she is busy you help yourself to the pin.
+ Back down to the clock room. -> works
-> bells

== porch: The porch
{seq: The sexton has begun to celebrate without the others, and sleeps on the bench with his coat open. It has one brass button left, on one thread. | The sexton snores in two voices.}

* Take the button.
    ~ pockets += button
    It comes off in your hand. You were going to sew it on again, you tell yourself, next year.
* Take the oil can from under the lamp.
    ~ pockets += oil
    The lamp will burn till morning. You hope so, for his sake.
+ Go out into the square, and wait with the others.
    You wait. Towards three, people begin to go home, uncertainly, in last year's shoes.
    ~ end "The year that came late"
+ Back up to the clock room. -> works
-> porch

== lever: The lever
~ if not pinned
    The weights drop. With nothing to hold it the wheel spins like a coin, and the hands go round and round over the heads of the town. The bells strike twenty-three, and then, after some thought, one more.

    In the square they cheer, and throw their hats up. Nobody has ever been sure since what year it is.
    ~ end "Twenty-four o'clock"
~ else if not oiled
    The wheel leans on its axle, and the axle screams, and everything stops again. It wants to go. It is only too dry.
    -> works
Nothing, at first. Then, far up, something draws a breath; the hands lie down upon each other like two people who are glad to be home; and all four bells begin at once.

You feel it in your teeth. Below, a whole town lets go of the old year, and the jackdaw, with a brass button on her breast, flies out over the hats.
~ end "Midnight"
