# DDPG has learned after 5,000 steps, TD3 after 8,000
# DDPG: x, DDPG, 95 % bootstrap of the mean from, 95 % bootstrap of the mean to
$data1 << EOD
1000 -1359.0845 -1395.3512 -1322.134
2000 -1449.5719 -1465.1039 -1429.5673
3000 -914.31177 -1000.3614 -829.8623
4000 -486.58798 -714.5878 -302.53867
5000 -254.89548 -372.00693 -158.97322
6000 -207.94582 -266.98413 -149.61656
7000 -210.91249 -276.41223 -163.6037
8000 -236.52861 -343.2944 -159.64655
9000 -202.60298 -307.75522 -148.688
10000 -232.89374 -352.46725 -147.93947
11000 -147.87984 -148.66039 -147.05779
12000 -148.20161 -149.48883 -147.03957
13000 -149.04358 -150.23112 -147.85387
14000 -149.55966 -150.827 -148.29034
15000 -149.87888 -151.87794 -148.11588
16000 -149.61607 -151.29294 -148.07315
17000 -150.15176 -152.44418 -148.5278
18000 -149.88649 -151.16714 -148.72276
19000 -149.50706 -151.18881 -148.10217
20000 -150.14575 -152.10443 -148.52992
EOD
# TD3: x, TD3, 95 % bootstrap of the mean from, 95 % bootstrap of the mean to
$data2 << EOD
1000 -1359.0845 -1395.3512 -1322.134
2000 -1480.2394 -1508.159 -1451.6165
3000 -1413.1794 -1434.4401 -1391.7152
4000 -1117.5721 -1145.3442 -1085.5907
5000 -848.1509 -889.8985 -801.70123
6000 -391.8864 -485.00778 -322.49
7000 -265.04657 -364.37885 -205.69919
8000 -165.02165 -172.88826 -158.90591
9000 -180.61333 -223.82608 -152.9493
10000 -200.50037 -259.02664 -161.37144
11000 -234.04007 -340.86462 -154.99751
12000 -301.43362 -460.66434 -174.77792
13000 -214.54341 -276.3429 -164.96268
14000 -219.83601 -274.63394 -166.44066
15000 -243.12791 -354.90222 -151.02498
16000 -177.49503 -230.54472 -148.72429
17000 -176.45256 -228.2806 -149.32207
18000 -149.86443 -152.78186 -147.52301
19000 -150.83829 -154.17746 -148.04385
20000 -150.99039 -154.50427 -148.10844
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'learning-curves.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'DDPG has learned after 5,000 steps, TD3 after 8,000' at screen 0.121609375, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'Pendulum-v1 · mean of 10 paired seeds, band = 95 % bootstrap of the mean · learned = median seed at −193' at screen 0.121609375, screen 0.8895139 left font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set lmargin at screen 0.121609375
set rmargin at screen 0.7592907
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [0:20000]
set yrange [-1625:0]
set xtics ('0' 0, '2.5 k' 2500, '5 k' 5000, '7.5 k' 7500, '10 k' 10000, '12.5 k' 12500, '15 k' 15000, '17.5 k' 17500, '20 k' 20000) offset character 0,0
set ytics ('−1500' -1500, '−1250' -1250, '−1000' -1000, '−750' -750, '−500' -500, '−250' -250, '0' 0)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set arrow from graph 0, first -1228.0011 to graph 1, first -1228.0011 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set arrow from graph 0, first -151.43033 to graph 1, first -151.43033 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set arrow from graph 0, first -138.77756 to graph 1, first -138.77756 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set arrow from screen 0.7634899, screen 0.78218186 to screen 0.77356803, screen 0.83866584 nohead front linecolor rgb '#6B7075' linewidth 1.2 dashtype 1
set label 'optimum −139' at screen 0.77524775, screen 0.83866584 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set arrow from screen 0.7634899, screen 0.7771811 to screen 0.77356803, screen 0.7983534 nohead front linecolor rgb '#D55E00' linewidth 1.2 dashtype 1
set label 'DDPG' at screen 0.77524775, screen 0.7983534 left font 'DejaVu Sans Bold,17' textcolor rgb '#D55E00' front
set arrow from screen 0.7634899, screen 0.7768095 to screen 0.77356803, screen 0.75804085 nohead front linecolor rgb '#0072B2' linewidth 1.2 dashtype 1
set label 'TD3' at screen 0.77524775, screen 0.75804085 left font 'DejaVu Sans Bold,17' textcolor rgb '#0072B2' front
set arrow from screen 0.7634899, screen 0.776616 to screen 0.77356803, screen 0.7177284 nohead front linecolor rgb '#6B7075' linewidth 1.2 dashtype 1
set label 'energy controller −151' at screen 0.77524775, screen 0.7177284 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set label 'random −1228' at screen 0.77524775, screen 0.30303988 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set label 'environment steps' at screen 0.44045004, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'evaluation return (sum of rewards)' at screen 0.02267578, screen 0.48581597 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:3:4 with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
  $data1 using 1:2 with lines linecolor rgb '#D55E00' linewidth 3.5 dashtype (12,6), \
  $data1 using 1:2 every 2 with points pointtype 9 pointsize 1.6 linecolor rgb '#D55E00', \
  $data2 using 1:3:4 with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
  $data2 using 1:2 with lines linecolor rgb '#0072B2' linewidth 3.5 dashtype 1, \
  $data2 using 1:2 every 2 with points pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
set output
