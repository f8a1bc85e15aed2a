package vn.dieuphoi.office.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.account.Administrators;

/** The members of the engine's own group of administrators. */
@Component
class EngineAdministrators implements Administrators {

    private final IdentityService identity;

    EngineAdministrators(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public List<Administrator> all() {
        return identity
                .createUserQuery()
                .memberOfGroup(OfficeGroups.ADMINISTRATORS)
                .orderByUserId()
                .asc()
                .list()
                .stream()
                .map(EngineAdministrators::administrator)
                .toList();
    }

    private static Administrator administrator(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Administrator(user.getId(), name, Objects.requireNonNullElse(user.getEmail(), ""));
    }
}
