package vn.dieuphoi.plan.reading.text;

/** What a document is made of, in its order. */
public sealed interface Part permits Para, Table {}
