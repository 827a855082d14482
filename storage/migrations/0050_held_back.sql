-- What is held back because of its day is looked for whenever something of that day falls away.
CREATE INDEX delivery_held_back ON delivery (municipality_id, due_at) WHERE reason = 'per_day';
