package vn.dieuphoi.models.desk;

import vn.dieuphoi.models.desk.impact.Impact;
import vn.dieuphoi.models.difference.ModelDifference;

/**
 * The taking back of a change, before anything happens.
 *
 * @param change what would be taken back
 * @param difference from the version in force to the one before
 */
public record ReviewedReturn(ModelChange change, ModelDifference difference, Impact impact) {}
