---
title: Names that begin with a word
---
flag iffy = yes
flag notes = yes
flag order
flag android
set hasty: yesterday, nose, minute = {nose}
number maximum: 0..9 = 2
number sizes: 0..9 = 3
number random_: 0..9 = 5
== start
{iffy} {not notes} {order or android} {hasty} {max(maximum, sizes)} {random_}
~ iffy = notes
~ notes = no
~ order = no
~ android = no
~ hasty += yesterday
~ maximum = min(maximum, sizes)
~ sizes = maximum - sizes
~ random_ = 1
~ if iffy and hasty has yesterday
    {hasty}
-> ended_
== ended_
~ call calling
~ end "Done"
== calling
~ return
