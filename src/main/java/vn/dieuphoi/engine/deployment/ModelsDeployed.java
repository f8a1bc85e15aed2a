package vn.dieuphoi.engine.deployment;

/**
 * The models have been deployed, at the start of the application or later. Whoever must catch up with timers that a
 * deployment loses listens to it.
 *
 * @param changed how many models were new or changed
 */
public record ModelsDeployed(int changed) {}
