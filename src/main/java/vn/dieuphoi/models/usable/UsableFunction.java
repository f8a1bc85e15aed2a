package vn.dieuphoi.models.usable;

import java.util.List;

/**
 * @param call with the names of what it is given, such as due.round(round)
 * @param gives what kind of answer
 * @param parameters what each of them is, a line each
 */
public record UsableFunction(String call, String gives, String says, List<String> parameters, Usage usage) {

    public UsableFunction {
        parameters = List.copyOf(parameters);
    }
}
