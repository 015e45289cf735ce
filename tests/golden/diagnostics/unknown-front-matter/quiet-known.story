---
title: The Lamp
author: A. Writer
language: en
version: "2"
blurb: Short.
start: room
---

== room
The lamp is lit.
~ end "Dark"
