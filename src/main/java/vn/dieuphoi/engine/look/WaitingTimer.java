package vn.dieuphoi.engine.look;

import java.time.Instant;

/** A timer of a running instance. */
public record WaitingTimer(String instance, String event, Instant due) {}
