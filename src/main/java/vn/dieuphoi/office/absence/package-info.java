/** Who is away and who acts meanwhile; and the leaving of people for good. Rights follow the dates by themselves. */
@NamedInterface("absence")
@NullMarked
package vn.dieuphoi.office.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
