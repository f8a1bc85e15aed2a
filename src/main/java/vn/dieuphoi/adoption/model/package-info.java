/** The models of a plan on its way: drawn for all items, looked at, edited as outlines or in Modeler, brought into force. */
@NullMarked
package vn.dieuphoi.adoption.model;

import org.jspecify.annotations.NullMarked;
