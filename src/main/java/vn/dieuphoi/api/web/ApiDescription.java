package vn.dieuphoi.api.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands above the description of the read interface. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String KEY = "khóa";

    @Bean
    OpenAPI readInterfaceDescription() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Điều Phối: giao diện đọc")
                                .version("1")
                                .description(
                                        "Chỉ đọc. Mỗi trang nhiều nhất 200 dòng; gửi If-None-Match với ETag đã nhận thì không phải tải lại những gì chưa đổi. Lời từ chối theo RFC 9457."))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }
}
