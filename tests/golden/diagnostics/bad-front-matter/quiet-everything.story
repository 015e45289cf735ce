---
# A comment.
title: "The Lamp: a story"
author: A. Writer
ifid: 3F2504E0-4F89-41D3-9A0C-0305E82C3301
language: de-CH
version: 1.0
blurb: >
  A lamp, and what it shows.

  And then another paragraph.
start: room
---

== hall
It is over.
~ end "Dark"

== room
The lamp is lit.
-> hall
