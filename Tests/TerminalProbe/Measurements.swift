func measureFrames() {}
