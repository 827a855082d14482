-- What a town may make surveys from. 'trial': checked, to be looked at and tried in private, not yet kept. 'kept': taken
-- over, or a shipped one in use. 'removed': no longer offered, but a survey still asks it.
ALTER TABLE questionnaire ADD COLUMN standing TEXT NOT NULL DEFAULT 'kept'
    CHECK (standing IN ('trial', 'kept', 'removed'));
