//! expect bad-include
include "ring-one.story"
