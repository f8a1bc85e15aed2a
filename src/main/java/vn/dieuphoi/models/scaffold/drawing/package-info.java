/**
 * A model whose every part has its place, and how it is written as BPMN with its diagram. The same drawing gives the
 * same bytes.
 */
@NullMarked
package vn.dieuphoi.models.scaffold.drawing;

import org.jspecify.annotations.NullMarked;
