---
title: The "Light" & the <Dark>
---
flag lamp "Lamp"
number luck: 1..6
number oil: 0..3 clamp = 1

== quay: The quay
A boat, {plural oil: one can | some cans}.
+ (up) Go up to the light. -> stairs
+ Sit down on a box; it's "yours". {if oil < 3}
    ~ oil += 1
    -> quay
+ (home) Go home again.
    -> home

== stairs
~ call look
Stairs, and again stairs.
+ Light it. {needs oil > 0: "No oil."}
    ~ lamp = yes
+ Let it be.
-> top

== top: The \\ top | of it
~ luck = random 1..6
~ if luck == 6
    ~ end "Seen from afar"
~ if lamp
    * Wave.
        ~ end "Seen"
~ else
    * Wait. {needs lamp: "It is dark."}
        -> cellar

== look: A look around
{if lamp: Light | Dark} everywhere.
~ return

== cellar: The cellar
Nobody comes here.
* Stay. -> cellar
* Leave. -> home

== home
~ end "Home"
