---
title: The Cellar
author: A. Writer
---

flag lamp
number steps: 0..2
enum door: shut, open

promise "Nobody gets out in the dark": never ended("Out") and not lamp

== hall: The hall
A door, and stairs that go down.

* Take the lamp.
    ~ lamp = yes
+ Go down the stairs.
    ~ steps += 1
    -> cellar
* Go out. -> street
-> hall

== cellar: The cellar
{if lamp: It smells of apples. | You cannot see your hand.}

* Eat an apple. {needs lamp: "You cannot find one."}
    It is sour.
    -> hall

== street: The street
~ if door == open
    Somebody has left it open.
The street is as it always was.
~ end "Out"
