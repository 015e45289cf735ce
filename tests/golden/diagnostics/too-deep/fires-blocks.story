---
title: The Lamp
---

== room
* Deeper.
  * Deeper.
    * Deeper.
      * Deeper.
        * Deeper.
          * Deeper.
            * Deeper.
              * Deeper.
                * Deeper.
                  * Deeper.
                    * Deeper.
                      * Deeper.
                        * Deeper.
                          * Deeper.
                            * Deeper.
                              * Deeper.
                                * Deeper.
                                  * Deeper.
                                    * Deeper.
                                      * Deeper.
                                        * Deeper.
                                          * Deeper.
                                            * Deeper.
                                              * Deeper.
                                                * Deeper.
                                                  * Deeper.
                                                    * Deeper.
                                                      * Deeper.
                                                        * Deeper.
                                                          * Deeper.
                                                            * Deeper.
                                                              * Deeper.
                                                                * Deeper.
                                                                  * Deeper.
                                                                    * Deeper.
                                                                      * Deeper.
                                                                        * Deeper.
                                                                          * Deeper.
                                                                            * Deeper.
                                                                              * Deeper.
                                                                                * Deeper.
                                                                                  * Deeper.
                                                                                    * Deeper.
                                                                                      * Deeper.
                                                                                        * Deeper.
                                                                                          * Deeper.
                                                                                            * Deeper.
                                                                                              * Deeper.
                                                                                                * Deeper.
                                                                                                  * Deeper.
                                                                                                    * Deeper.
                                                                                                      * Deeper.
                                                                                                        * Deeper.
                                                                                                          * Deeper.
                                                                                                            * Deeper.
                                                                                                              * Deeper.
                                                                                                                * Deeper.
                                                                                                                  * Deeper.
                                                                                                                    * Deeper.
                                                                                                                      * Deeper.
                                                                                                                        * Deeper.
                                                                                                                          * Deeper.
                                                                                                                            * Deeper.
                                                                                                                              * Deeper.
                                                                                                                                * Deeper.
                                                                                                                                  //! expect too-deep
                                                                                                                                  You are down.
~ end "Dark"
