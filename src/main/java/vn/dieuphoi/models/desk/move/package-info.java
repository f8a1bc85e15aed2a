/**
 * Running work goes from one version of its model to another: what waits for it stands in the database, so that whoever
 * comes after a kill goes on with it.
 */
@NullMarked
package vn.dieuphoi.models.desk.move;

import org.jspecify.annotations.NullMarked;
