package vn.dieuphoi;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A plan's id as a word of a command. */
public class PlanIdOption implements ITypeConverter<PlanId> {

    @Override
    public PlanId convert(String typed) {
        if (!PlanId.isOne(typed)) {
            throw new TypeConversionException(
                    "\"" + typed + "\" không phải mã kế hoạch; mã gồm chữ thường, chữ số và gạch nối, ví dụ 2023");
        }
        return new PlanId(typed);
    }
}
