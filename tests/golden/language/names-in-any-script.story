---
title: Names in any script
---
flag größe = yes
number число: 0..9 = 7
enum 天気: 晴れ, 大雨 = 大雨
set été_: naïve, β2 = {β2}
== start
{größe} {число} {天気} {été_}
~ größe = no
~ число = 0
~ 天気 = 晴れ
~ été_ += naïve
-> Москва_1
== Москва_1: Москва
* (да) Да. -> _
== _
~ if seen(Москва_1) and été_ has naïve and 天気 < 大雨
    {size(été_)}
~ end "Конец"
