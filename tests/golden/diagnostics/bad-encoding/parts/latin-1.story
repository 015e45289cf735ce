== caf
// é
~ end "Dark"
