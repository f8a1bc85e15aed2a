/** What somebody who helps from afar has to see, without what nobody outside may see. */
@NamedInterface("support")
@NullMarked
package vn.dieuphoi.installation.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
