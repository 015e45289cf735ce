number more: 0..1 // in the part
