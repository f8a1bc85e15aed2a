@echo off
rem Dieu Phoi as a service of Windows by Apache Commons Daemon (prunsrv.exe, 64 bit, beside this file).
rem docs/operations.md, "Installing on Windows Server". Run as administrator.
set HOME=%~dp0
set HOME=%HOME:~0,-1%
"%HOME%\prunsrv.exe" //IS//DieuPhoi ^
  --DisplayName="Dieu Phoi" ^
  --Description="Coordinates the carrying out of plans" ^
  --Startup=auto ^
  --ServiceUser="NT AUTHORITY\LocalService" ^
  --Jvm=auto ^
  --JvmMx=1024 ^
  --JvmOptions=-XX:+ExitOnOutOfMemoryError ^
  ++JvmOptions=-Dfile.encoding=UTF-8 ^
  --Classpath="%HOME%\dieu-phoi.jar" ^
  --StartMode=jvm ^
  --StartPath="%HOME%" ^
  --StartClass=org.springframework.boot.loader.launch.JarLauncher ^
  --StartMethod=main ^
  --StopMode=jvm ^
  --StopClass=java.lang.System ^
  --StopMethod=exit ^
  --StopTimeout=60 ^
  --LogPath="%HOME%\log" ^
  --StdOutput=auto ^
  --StdError=auto
if errorlevel 1 exit /b 1
sc failure DieuPhoi reset= 86400 actions= restart/10000/restart/10000/restart/60000
"%HOME%\prunsrv.exe" //ES//DieuPhoi
