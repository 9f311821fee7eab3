package a;

class OldFixture {}
