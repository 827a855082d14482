-- What a coordinator counted in the room, on paper or from a show of hands: how many people, and of each item which numbers.
ALTER TABLE poll ADD COLUMN by_hand TEXT CHECK (json_valid(by_hand));
