package vn.dieuphoi.engine.look;

/**
 * A step at which an instance waits.
 *
 * @param businessKey of the instance; empty when it has none
 * @param count how many pieces wait there: twelve districts at one call are twelve
 */
public record WaitingStep(String instance, String businessKey, String definition, String step, int count) {}
