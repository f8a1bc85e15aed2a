/** The models that the engine holds, in all their versions, with the forms that went in with them. */
@NullMarked
package vn.dieuphoi.models.desk.version;

import org.jspecify.annotations.NullMarked;
