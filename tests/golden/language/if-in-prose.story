---
title: If in prose
---
number wind: 0..3
== start
Wind {wind}: {if wind >= 2: strong | {if wind == 1: weak | none}}{if wind == 3: , very}. {if wind == 0:calm|rough} {if wind > 5:|ok}{if wind < 5: | no}
+ More.
    ~ wind += 1
    -> start
+ Stop: {if wind == 0: at once | a: b}.
~ end "Done"
