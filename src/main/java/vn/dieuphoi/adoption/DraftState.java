package vn.dieuphoi.adoption;

/** What became of a draft. */
public enum DraftState {
    OPEN,
    ADOPTED,
    DROPPED
}
