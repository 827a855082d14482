-- Closed surveys are published; raw counts are kept nowhere any more.
DROP TABLE frozen_count;
