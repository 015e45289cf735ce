include "ring-two.story"
