package vn.dieuphoi.plan.reading.draft;

import vn.dieuphoi.plan.reading.fact.Fact;

/** A step of an item with an end of its own. */
public record DraftMilestone(Fact title, Fact due) {}
