package vn.dieuphoi.evidence.web;

import vn.dieuphoi.Subject;

/**
 * The subject that a person looks at and what they may do there.
 *
 * @param mayAdd whether the person may hand in files; reading is allowed to whoever has the scope
 */
record Scope(Subject subject, boolean mayAdd) {}
