-- Whether files stand in a place that is not set up is asked at every start, however many there are.
create index evidence_file_outside on evidence_file (kept_in) where kept_in <> 'DATABASE' and content_removed_at is null;
