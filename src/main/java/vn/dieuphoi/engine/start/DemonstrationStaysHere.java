package vn.dieuphoi.engine.start;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.StartRefused;

/** The demonstration has passwords that everybody knows: it listens to its own machine only. */
@Component
@Profile(DemonstrationByDefault.DEMONSTRATION)
class DemonstrationStaysHere {

    DemonstrationStaysHere(@Value("${server.address:#{null}}") @Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new StartRefused("Bản trình diễn có mật khẩu ai cũng biết nên chỉ nghe trên chính máy này"
                    + " (server.address=127.0.0.1). Để phục vụ qua mạng, hãy cấu hình nguồn dữ liệu bằng biến"
                    + " SPRING_DATASOURCE_URL và mật khẩu quản trị.");
        }
    }
}
