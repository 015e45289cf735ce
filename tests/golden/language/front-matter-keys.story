---
title: "Keys: all of them"
author: A. Writer
ifid: 3F2504E0-4F89-41D3-9A0C-0305E82C3301
language: de-CH
version: 1.0
blurb: >
  A sentence
  for the shelf.
---
== start
Hello.
~ end "Done"
