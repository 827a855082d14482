-- The state whose public holidays are named beside dates; without one only those of the whole country.
ALTER TABLE municipality ADD COLUMN state TEXT CHECK (
    state IN ('BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH')
);
