== three
The third chapter.
-> four
