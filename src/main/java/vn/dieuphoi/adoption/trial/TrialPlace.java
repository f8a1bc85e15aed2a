package vn.dieuphoi.adoption.trial;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.database.ServerBinaries;
import vn.dieuphoi.rehearsal.RehearsalDatabase;

/** On which database a rehearsal runs: one that a setting names, else a server that the application brings along. */
@Component
class TrialPlace {

    private static final String MISSING =
            "Bản cài đặt này không kèm máy chủ cơ sở dữ liệu nên chưa diễn tập được. Hãy tạo một cơ sở dữ liệu PostgreSQL"
                    + " trống, riêng cho diễn tập, và đặt dieuphoi.rehearsal.database.url, username, password (biến môi"
                    + " trường DIEUPHOI_REHEARSAL_DATABASE_URL, _USERNAME, _PASSWORD), rồi khởi động lại.";

    private final Optional<RehearsalDatabase> named;
    private final boolean bringsOne;

    TrialPlace(
            @Value("${dieuphoi.rehearsal.database.url:}") String url,
            @Value("${dieuphoi.rehearsal.database.username:}") String user,
            @Value("${dieuphoi.rehearsal.database.password:}") String password) {
        this.named = url.isBlank() ? Optional.empty() : Optional.of(new RehearsalDatabase(url, user, password));
        this.bringsOne = ServerBinaries.present();
    }

    /** What must be set before anything can be rehearsed here; empty when nothing. */
    Optional<String> missing() {
        return named.isPresent() || bringsOne ? Optional.empty() : Optional.of(MISSING);
    }

    Map<String, String> environment() {
        return named.map(RehearsalDatabase::asEnvironment).orElse(Map.of());
    }
}
