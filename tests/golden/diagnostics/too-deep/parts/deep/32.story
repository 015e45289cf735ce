== s32
~ end "Dark"
