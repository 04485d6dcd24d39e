import Platform

prepareProcess()
endProcess(code: runSmpc(with: arguments).rawValue)
