flag told
