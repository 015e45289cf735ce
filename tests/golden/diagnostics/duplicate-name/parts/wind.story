number wind: 0..3
